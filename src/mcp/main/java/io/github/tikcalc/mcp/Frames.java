package io.github.tikcalc.mcp;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * The lines between an agent and the protocol's library. The library stops at the first line that
 * is no JSON, reads lines of any length into memory, and drops answers in the making when its input
 * ends; so that none of this happens, broken lines are answered here, and the end of input is
 * passed on when every request has its answer, as is the next request. Thread-safe as the library
 * uses it: one thread reads, one writes.
 */
final class Frames {
  /** The longest line that is read; a request with every input given has some 2,000 bytes. */
  static final int LONGEST = 1 << 20;

  private static final int PARSE_ERROR = -32700;
  private static final int INVALID_REQUEST = -32600;
  private static final int INVALID_PARAMS = -32602;
  // An answer that takes longer is not waited for.
  private static final long PATIENCE_MS = 60_000;
  private static final int MOST_QUOTED = 60;

  private final Set<String> tools;
  private final InputStream in;
  private final OutputStream out;
  private final Set<JsonNode> open = new HashSet<>();
  private boolean ended;

  /**
   * Lines between two streams.
   *
   * @param tools the names of the tools there are
   */
  Frames(Set<String> tools, InputStream in, OutputStream out) {
    this.tools = new TreeSet<>(tools);
    this.in = in;
    this.out = out;
  }

  /** What the library reads: lines that hold one message each. */
  InputStream input() {
    return new Lines();
  }

  /** What the library writes to. */
  OutputStream output() {
    return new Answers();
  }

  /** Waits until the input has ended and all is answered. */
  synchronized void awaitEnd() throws InterruptedException {
    while (!ended) {
      wait();
    }
  }

  /** A line to pass on, its break included, or null where it was answered here. */
  private byte @Nullable [] checked(byte[] line, boolean tooLong) throws IOException {
    if (tooLong) {
      answer(INVALID_REQUEST, "a line of more than " + LONGEST + " bytes (send less at once)");
      return null;
    }
    String text = new String(line, StandardCharsets.UTF_8);
    if (text.isBlank()) {
      return null;
    }
    try {
      JsonNode message = JsonMapper.shared().readTree(text);
      if (!message.isObject() || !message.path("jsonrpc").isString()) {
        answer(INVALID_REQUEST, "no JSON-RPC 2.0 message (expected an object with \"jsonrpc\")");
        return null;
      }
      String wrong = wrongCall(message);
      if (wrong != null) {
        answer(message.get("id"), INVALID_PARAMS, wrong);
        return null;
      }
      if (message.has("method") && message.has("id")) {
        synchronized (this) {
          open.add(message.get("id"));
        }
      }
    } catch (JacksonException e) {
      answer(PARSE_ERROR, "a line that is no JSON (send one JSON-RPC message a line)");
      return null;
    }
    // Written anew, so that no byte which isn't UTF-8 and no line break inside reaches the library.
    return (text.strip() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Why a message calls no tool though it says so; null where it does, or is another message. */
  private @Nullable String wrongCall(JsonNode message) {
    if (!message.path("method").asString("").equals("tools/call") || !message.has("id")) {
      return null;
    }
    JsonNode name = message.path("params").path("name");
    String which = " (there are " + String.join(", ", tools) + ")";
    if (!name.isString()) {
      return "tools/call without \"params\" that name a tool" + which;
    }
    if (!tools.contains(name.asString())) {
      return "no tool is called " + shortened(name) + which;
    }
    JsonNode arguments = message.path("params").path("arguments");
    return arguments.isMissingNode() || arguments.isNull() || arguments.isObject()
        ? null
        : "arguments: not an object (write them as {\"name\": value})";
  }

  private static String shortened(JsonNode name) {
    String text = name.toString();
    return text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "…";
  }

  private void answer(int code, String message) throws IOException {
    answer(NullNode.getInstance(), code, message);
  }

  private void answer(JsonNode id, int code, String message) throws IOException {
    String json =
        JsonMapper.shared()
            .writeValueAsString(
                JsonMapper.shared()
                    .createObjectNode()
                    .put("jsonrpc", "2.0")
                    .set("id", id)
                    .set(
                        "error",
                        JsonMapper.shared()
                            .createObjectNode()
                            .put("code", code)
                            .put("message", message)));
    synchronized (out) {
      out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private synchronized void answered(String line) {
    try {
      JsonNode message = JsonMapper.shared().readTree(line);
      if (!message.has("method")) {
        open.remove(message.path("id"));
        notifyAll();
      }
    } catch (JacksonException e) {
      throw new IllegalStateException("the library wrote no JSON", e);
    }
  }

  private synchronized void awaitAnswers() {
    long until = System.nanoTime() / 1_000_000 + PATIENCE_MS;
    try {
      for (long left = PATIENCE_MS; !open.isEmpty() && left > 0; ) {
        wait(left);
        left = until - System.nanoTime() / 1_000_000;
      }
      open.clear();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  private final class Lines extends InputStream {
    private byte[] line = {};
    private int at;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      while (at == line.length) {
        // One request at a time: where two answers are ready at once, the library loses one, and
        // answers nothing from then on.
        awaitAnswers();
        byte[] next = next();
        if (next == null) {
          end();
          return -1;
        }
        line = next;
        at = 0;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, to, offset, count);
      at += count;
      return count;
    }

    private byte @Nullable [] next() throws IOException {
      while (true) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int count = 0;
        int b = in.read();
        for (; b >= 0 && b != '\n'; b = in.read()) {
          if (count++ < LONGEST) {
            bytes.write(b);
          }
        }
        if (b < 0 && count == 0) {
          return null;
        }
        byte[] checked = checked(bytes.toByteArray(), count > LONGEST);
        if (checked != null) {
          return checked;
        }
      }
    }
  }

  private final class Answers extends FilterOutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Answers() {
      super(Frames.this.out);
    }

    @Override
    public void write(int b) throws IOException {
      if (b != '\n') {
        line.write(b);
        return;
      }
      String text = line.toString(StandardCharsets.UTF_8);
      line.reset();
      synchronized (Frames.this.out) {
        Frames.this.out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        Frames.this.out.flush();
      }
      answered(text);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int i = offset; i < offset + length; i++) {
        write(bytes[i]);
      }
    }
  }
}
