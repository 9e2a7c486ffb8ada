package io.github.tikcalc.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.batch.run.Reject;
import io.github.tikcalc.schema.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rejected rows in both forms, held against the schema of one. */
class RejectsTest {
  private static final List<Reject> ROWS =
      List.of(
          new Reject(
              3, "Followers", "\"many\" is not a number", "@ann,many,\"a \"\"quoted\"\" one\""),
          new Reject(12, "", "has 2 cells, but the header has 3", "@bob,=1+1"),
          new Reject(40_000_000_000L, "niche", "is a tab\tor 美妆", "{\"niche\":\"\\u0000\"}"));

  private static String written(boolean json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Rejects rejects = new Rejects(out, json, false);
    for (Reject row : ROWS) {
      rejects.add(row);
    }
    return out.toString(UTF_8);
  }

  @Test
  void areLinesOfJsonThatTheirSchemaAccepts() throws Exception {
    Schemas schemas = Schemas.read();
    List<String> lines = written(true).lines().toList();
    assertEquals(ROWS.size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      assertEquals(List.of(), schemas.refusals("reject.json", lines.get(i)), lines.get(i));
      JsonNode node = JsonMapper.shared().readTree(lines.get(i));
      Reject row = ROWS.get(i);
      assertEquals(row.line(), node.get("line").asLong());
      assertEquals(row.column(), node.path("column").asString(""));
      assertEquals(row.reason(), node.get("reason").asString());
      assertEquals(row.row(), node.get("row").asString());
    }
  }

  @Test
  void haveTheSchemasMembersAsColumns() throws Exception {
    JsonNode schema =
        JsonMapper.shared().readTree(Files.readString(Path.of("rates/schema/reject.schema.json")));
    List<String> members = new ArrayList<>(schema.get("properties").propertyNames());
    members.remove("schema");
    assertEquals(String.join(",", members), written(false).lines().findFirst().orElseThrow());
    assertEquals(
        "3,Followers,\"\"\"many\"\" is not a number\",\"@ann,many,\"\"a \"\"\"\"quoted\"\"\"\" one\"\"\"",
        written(false).lines().skip(1).findFirst().orElseThrow());
  }
}
