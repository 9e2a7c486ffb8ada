package io.github.tikcalc.cli.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.cli.call.Jvm.ArchiveUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the list of files in a process's memory tells of the archive. */
final class JvmTest {
  private static final String LINE = "ffe000000-ffe084000 rw-p 00001000 fe:01 8675309    ";

  @TempDir private Path folder;
  private Path archive = Path.of("");
  private Path maps = Path.of("");

  @BeforeEach
  void makeFiles() throws IOException {
    archive = Files.createFile(folder.toRealPath().resolve("of java 17.jsa"));
    maps = folder.resolve("maps");
  }

  private Jvm jvm(Path named) {
    Properties properties = new Properties();
    properties.setProperty("tikcalc.archive", named.toString());
    return Jvm.of(properties, maps);
  }

  private ArchiveUse use(Path named) {
    return jvm(named).archiveUse();
  }

  @Test
  void findsTheFileAmongOthers() throws IOException {
    Files.writeString(maps, LINE + "/lib/libc.so\n" + LINE + archive + "\n" + LINE + "[heap]\n");
    assertEquals(ArchiveUse.USED, use(archive));
  }

  @Test
  void findsTheFileBehindALink() throws IOException {
    Files.writeString(maps, LINE + archive + "\n");
    Path link = Files.createSymbolicLink(folder.resolve("link"), archive);
    assertEquals(ArchiveUse.USED, use(link));
    assertEquals(archive.toString(), jvm(link).archive());
  }

  @Test
  void findsTheFileThatAnotherStartRenewed() throws IOException {
    Files.writeString(maps, LINE + archive + " (deleted)\n");
    assertEquals(ArchiveUse.USED, use(archive));
  }

  @Test
  void mistakesNoOtherFileForIt() throws IOException {
    Files.writeString(maps, LINE + "/other" + archive + "\n" + LINE + archive + ".old\n");
    assertEquals(ArchiveUse.UNUSED, use(archive));
  }

  @Test
  void doesNotMissAnArchiveThatIsNotThere() throws IOException {
    Files.writeString(maps, LINE + "/lib/libc.so\n");
    assertEquals(ArchiveUse.UNUSED, use(folder.resolve("gone.jsa")));
  }

  @Test
  void doesNotGuessWhereTheSystemHasNoSuchList() {
    assertEquals(ArchiveUse.UNKNOWN, use(archive));
  }

  @Test
  void knowsThatNoneIsNamed() {
    assertEquals(ArchiveUse.NONE, Jvm.of(new Properties(), maps).archiveUse());
  }
}
