///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS io.github.tikcalc:tikcalc-core:0.1.0

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.profile.Profile;
import java.nio.file.Path;
import java.util.Map;

/**
 * Estimates one creator through the library, and prints what each stream pays and why it doesn't.
 * Takes the folder of a rate card: {@code tikcalc rates export my-rates} makes one.
 */
public final class EstimateExample {
  public static void main(String[] args) throws Exception {
    RateCard card = RateCardReader.load(Path.of(args.length == 0 ? "rates" : args[0]));
    Estimator estimator = Estimator.of(card); // immutable and thread-safe: one for all profiles
    Profile creator =
        Profile.of(card.inputs(), Map.of("followers", 12_500.0), Map.of("niche", "beauty"));
    Estimate estimate = estimator.estimate(creator);
    for (StreamEstimate stream : estimate.streams()) {
      String pay = stream.pay() == null ? "no figure" : stream.pay().likely() + " cents";
      System.out.println(stream.stream().id() + ": " + stream.status() + ", " + pay);
    }
    System.out.println("total: " + estimate.total().likely() + " cents a month");
  }
}
