package io.github.tikcalc.card.snapshot;

import io.github.tikcalc.card.RateCard;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A card that was read and found without fault, with the bytes of the files it was read from: as
 * long as the files hold these bytes, it is what reading them would give, at a fraction of the
 * time. A run reads 47 kB of JSON in the interpreter, which takes longer than all else it does.
 *
 * <p>As bytes it begins with a sum over the rest, then tells which program made it, the files, and
 * the card. Bytes with another sum, of another program, or of files that have changed are none.
 *
 * @param files the card's files by their names inside its folder
 */
public record CardSnapshot(RateCard card, Map<String, byte[]> files) {
  /** Twice what the files of a card may hold, and more than its records take. */
  public static final int LARGEST = 8 * 1024 * 1024;

  private static final long FORM = 0x74696b63_00000001L;
  private static final String STREAMS = "streams";

  /**
   * As bytes.
   *
   * @param program tells the program from others: what it makes of the same files may differ
   */
  public byte[] bytes(long program) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(0);
      out.writeLong(FORM);
      out.writeLong(program);
      out.writeInt(files.size());
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(file.getKey().getBytes(StandardCharsets.UTF_8), out);
        write(file.getValue(), out);
      }
      out.write(RecordWriter.write(card));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] whole = bytes.toByteArray();
    ByteBuffer.wrap(whole).putInt(sum(whole));
    return whole;
  }

  private static void write(byte[] content, DataOutputStream out) throws IOException {
    out.writeInt(content.length);
    out.write(content);
  }

  private static int sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 4, bytes.length - 4);
    return (int) sum.getValue();
  }

  /**
   * Makes a snapshot of its bytes, if it still tells what a card's folder holds. Takes the folder
   * as {@code RateCardReader} does, but for links: where there are any, the reader must look where
   * they lead.
   *
   * @param program as it was when they were written
   * @return null where the bytes are no snapshot, or one of another program, or of other files
   */
  public static @Nullable CardSnapshot of(byte[] bytes, long program, Path folder) {
    if (bytes.length < 24 || bytes.length > LARGEST) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getInt() != sum(bytes) || in.getLong() != FORM || in.getLong() != program) {
      return null;
    }
    try {
      Map<String, byte[]> files = new LinkedHashMap<>();
      int streams = 0;
      for (int left = in.getInt(); left > 0; left--) {
        String name = new String(next(in), StandardCharsets.UTF_8);
        byte[] content = next(in);
        if (!holds(folder.resolve(name), content)) {
          return null;
        }
        files.put(name, content);
        streams += name.startsWith(STREAMS) ? 1 : 0;
      }
      return isComplete(folder.resolve(STREAMS), streams)
          ? new CardSnapshot(RecordReader.read(RateCard.class, bytes, in.position()), files)
          : null;
    } catch (IOException | RuntimeException e) {
      // Files that went away meanwhile; bytes that have the right sum, but not from us.
      return null;
    }
  }

  private static byte[] next(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] content = new byte[length];
    in.get(content);
    return content;
  }

  /** Whether a file of the folder, itself and no link, holds these bytes. */
  private static boolean holds(Path file, byte[] content) throws IOException {
    BasicFileAttributes found = attributes(file);
    if (!found.isRegularFile() || found.size() != content.length) {
      return false;
    }
    try (InputStream in = new FileInputStream(file.toFile())) {
      byte[] now = new byte[content.length + 1];
      return in.readNBytes(now, 0, now.length) == content.length
          && Arrays.equals(now, 0, content.length, content, 0, content.length);
    }
  }

  /** Whether the folder of streams, itself and no link, has no other stream. */
  private static boolean isComplete(Path streams, int known) throws IOException {
    if (!attributes(streams).isDirectory()) {
      return false;
    }
    String[] names = streams.toFile().list();
    int found = 0;
    for (String name : names == null ? new String[0] : names) {
      found += name.endsWith(".json") ? 1 : 0;
    }
    return found == known;
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
