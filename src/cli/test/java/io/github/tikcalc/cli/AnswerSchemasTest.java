package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.schema.Schemas;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands write as JSON keeps the schemas they promise. */
final class AnswerSchemasTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          next  | next --followers 8200 --niche beauty
          next  | next --followers 8200 --growth 5%..12%
          next  | next --followers 8200 --growth 0%
          next  | next --followers 1B
          goal  | goal --monthly 500 --followers 5000
          goal  | goal --monthly 1 --followers 50k
          goal  | goal --monthly 900 --odds 90 --followers 5000
          goal  | goal --monthly 500M --of low --followers 5000
          grow  | grow --followers 1k..1M
          grow  | grow --followers 12k --by engagementRate 0..20 --points 7
          grow  | grow --followers 8200 --months 12 --growth 20%
          diff  | diff profiles/october.json profiles/november.json
          diff  | diff creator.json --to-as-of 2019-01-01
          diff  | estimate 12k beauty --what-if niche=tech
          quote | quote --followers 50k --usage-rights 45d --deliverables 2 --rush
          quote | quote --followers 400
          streams | streams
          streams | streams tips
          eligibility | streams --followers 8200 --age 16
          eligibility | streams effect-creator-rewards --followers 8200
          niches | niches
          metrics | metrics
          rates-check | rates check --set age.max=12
          rates-check | rates check --all
          rates-show | rates show
          rates-show | rates show tips
          rates-diff | rates diff shipped shipped
          rates-diff | rates diff shipped cards/one-stream
          rates-diff | rates diff cards/one-stream cards/doors
          rates-diff | rates diff cards/one-stream cards/doors --followers 8200
          doctor | doctor
          score | score paid/busking.csv --rates cards/one-stream --quiet
          score | score paid/few.csv --rates cards/one-stream --quiet
          next  | next --followers 8200 --explain
          goal  | goal --monthly 500 --followers 5000 --explain
          grow  | grow --followers 1k..20k --explain
          diff  | diff profiles/october.json profiles/november.json --explain
          quote | quote --followers 50k --usage-rights 45d --explain
          rates-diff | rates diff cards/one-stream cards/euro --followers 1000
          rates-diff | rates diff shipped cards/one-stream --followers 12k
          """)
  void keepTheirSchemas(String schema, String call) throws IOException {
    List<String> words = Words.of(call + " --format json");
    Machine.Result result =
        Machine.PLAIN.folder(ScreenCase.FILES).run(words.toArray(String[]::new));
    // Faults of a card, and columns of a roster that are not read, are told besides.
    boolean tellsMore = result.code() == 1 || schema.equals("score");
    assertTrue(tellsMore || result.err().isEmpty(), result.err());
    assertEquals(List.of(), Schemas.read().refusals(schema + ".json", result.out()), result.out());
  }
}
