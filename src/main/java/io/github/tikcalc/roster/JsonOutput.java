package io.github.tikcalc.roster;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.report.JsonReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes an estimate a line as JSON; what passes through is its last member, {@code passThrough}.
 */
final class JsonOutput implements RowOutput {
  private static final String MEMBER = "passThrough";

  private final String cardOrigin;
  private final List<byte[]> names;
  private final Bytes passed = new Bytes(1024);

  /**
   * An output of JSON.
   *
   * @param passThrough the names of the cells that pass through
   */
  JsonOutput(String cardOrigin, List<String> passThrough) {
    this.cardOrigin = cardOrigin;
    this.names = passThrough.stream().map(JsonOutput::quoted).toList();
  }

  @Override
  public void header(Bytes out) {
    // Every line stands alone.
  }

  @Override
  public void begin() {
    passed.cut(0);
  }

  @Override
  public void cell(Bytes out, int index, char[] cell, int offset, int length, boolean quoted) {
    byte[] text = quoted(RowAnswers.decode(cell, offset, length));
    member(names.get(index), text, 0, text.length);
  }

  /** Takes a member that passes through: a name in quotes and any JSON value. */
  void member(byte[] name, byte[] value, int offset, int length) {
    passed.write(passed.length() == 0 ? '{' : ',');
    passed.write(name);
    passed.write(':');
    passed.write(value, offset, length);
  }

  @Override
  public void figures(Bytes out, Estimate estimate) {
    try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      JsonReport.body(json, estimate, cardOrigin, false);
      if (passed.length() > 0) {
        json.writeName(MEMBER);
        json.writeRawValue(new String(passed.toArray(), StandardCharsets.UTF_8) + "}");
      }
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** A text as JSON, in UTF-8. */
  static byte[] quoted(String text) {
    byte[] inner = JsonStringEncoder.getInstance().quoteAsUTF8(text);
    Bytes bytes = new Bytes(inner.length + 2);
    bytes.write('"');
    bytes.write(inner);
    bytes.write('"');
    return bytes.toArray();
  }
}
