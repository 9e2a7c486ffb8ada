package io.github.tikcalc.spark;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.profile.Profile;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * A table of made-up creators: each follows from its number. One in five has a niche that no card
 * knows, one in eleven a country that there is not.
 */
final class SomeProfiles {
  private static final List<String> NICHES = List.of("beauty", "tech", "fitness");

  private SomeProfiles() {}

  /** So many of them. */
  static Dataset<Row> of(SparkSession spark, long rows, int partitions) {
    return spark
        .range(0, rows, 1, partitions)
        .selectExpr(
            "id",
            "cast(pmod(xxhash64(id), 2000000) as bigint) as followers",
            "case pmod(id, 5) when 0 then 'beauty' when 1 then 'tech' when 2 then 'fitness'"
                + " when 3 then 'no such niche' end as Niche",
            "if(pmod(id, 7) = 0, cast(null as double), pmod(id, 13) + 0.5) as `engagement rate %`",
            "case when pmod(id, 11) = 5 then 'Atlantis' when pmod(id, 3) = 0 then 'GB' end as"
                + " country");
  }

  /** How many of so many have such a country. */
  static long refused(long rows) {
    return (rows + 5) / 11;
  }

  /** The profile of a row, as the library has it; null where it refuses one. */
  static @Nullable Profile profile(RateCard card, Row row) {
    String country = row.getAs("country");
    if ("Atlantis".equals(country)) {
      return null;
    }
    Profile.Builder profile = Profile.builder(card.inputs());
    profile.metric("followers", row.<Long>getAs("followers"));
    Double rate = row.getAs("engagement rate %");
    if (rate != null) {
      profile.metric("engagementRate", rate);
    }
    String niche = row.getAs("Niche");
    if (niche != null && NICHES.contains(niche)) {
      profile.attribute("niche", niche);
    }
    if (country != null) {
      profile.attribute("country", country);
    }
    return profile.build();
  }
}
