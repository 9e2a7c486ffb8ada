package io.github.tikcalc.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks written here are opened by LibreOffice, and the reverse. */
class LibreOfficeIT {
  @TempDir private Path folder;

  @BeforeEach
  void needsLibreOffice() {
    assumeTrue(
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))),
        "soffice is not installed");
  }

  @Test
  void opensWhatIsWrittenHere() throws Exception {
    Path file = folder.resolve("clients.xlsx");
    try (XlsxWriter writer =
        new XlsxWriter(Files.newOutputStream(file), List.of("Estimates", "Rejected"))) {
      writer.sheet(List.of(20, 12, 12, 12, 10), 1);
      writer.rows(
          new XlsxCells()
              .row()
              .text("Creator", CellStyle.HEADER)
              .text("Followers", CellStyle.HEADER)
              .row()
              .text("=SUM(A1:A9)", CellStyle.PLAIN)
              .number(1_234_567, CellStyle.COUNT)
              .number(1234.5, CellStyle.MONEY)
              .number(0.085, CellStyle.PERCENT)
              .number(2.25, CellStyle.PLAIN)
              .row()
              .empty()
              .text("caf\u00e9 \u4e07 \ud83d\ude00 <&> \u0001", CellStyle.WRAPPED));
      writer.sheet(List.of(40), 1);
      writer.rows(new XlsxCells().row().text("Why", CellStyle.HEADER));
      writer.finish();
    }
    // Comma, double quotes, UTF-8, from line 1, every sheet a file.
    convert(file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
    assertEquals(
        List.of(
            "Creator,Followers,,,",
            "=SUM(A1:A9),1234567,1234.5,8.5%,2.25",
            ",caf\u00e9 \u4e07 \ud83d\ude00 <&> \u0001,,,"),
        Files.readAllLines(folder.resolve("clients-Estimates.csv")));
    // Numbers as their formats show them.
    convert(file, "html");
    String page = Files.readString(folder.resolve("clients.html"));
    for (String shown : List.of(">1,234,567<", ">1,234.50<", ">8.50%<", ">2.25<", "<b>Followers")) {
      assertTrue(page.contains(shown), shown + " is not in " + page);
    }
    assertEquals(List.of("Why"), Files.readAllLines(folder.resolve("clients-Rejected.csv")));
  }

  @Test
  void writesWhatIsReadHere() throws Exception {
    Path csv = folder.resolve("roster.csv");
    Files.writeString(
        csv, "handle,followers,rate,since\n@a,12500,8.5%,2026-11-01\n\"b, c\",1.25,,\n");
    convert(csv, "xlsx:Calc MS Excel 2007 XML");
    assertEquals(
        "handle,followers,rate,since\n@a,12500,8.5%,2026-11-01\n\"b, c\",1.25,,\n",
        SomeWorkbook.csv(folder.resolve("roster.xlsx"), ""));
  }

  private void convert(Path file, String to) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("soffice", "-env:UserInstallation=" + folder.resolve("home").toUri()));
    command.addAll(List.of("--headless", "--convert-to", to));
    command.addAll(List.of("--outdir", folder.toString(), file.toString()));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "soffice takes too long");
    assertEquals(0, process.exitValue(), Files.readString(log));
  }
}
