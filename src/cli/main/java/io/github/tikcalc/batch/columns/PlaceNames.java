package io.github.tikcalc.batch.columns;

import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.profile.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What columns are called that say where a creator is, be it a city or a country. */
final class PlaceNames {
  private static final Set<String> NAMES =
      keys(
          "location|place|where|based|based in|city|city country|city, state|town|hometown|"
              + "home town|residence|address|region|area|所在地|所在城市|所在地区|城市|地区|地區|位置|地址|居住地|都市|地域|"
              + "場所|위치|지역|도시|거주지|ubicación|ciudad|localidad|residencia|localização|cidade|local|"
              + "Standort|Ort|Stadt|Wohnort|lieu|ville|localisation|città|luogo|località|город|"
              + "местоположение|регион|konum|şehir|lokasi|kota|domisili|địa điểm|thành phố|الموقع|"
              + "المدينة");

  /** What columns are called that have no more than a state. */
  private static final Set<String> STATES = keys("state|us state|province|estado");

  private PlaceNames() {}

  private static Set<String> keys(String names) {
    return Arrays.stream(names.split("\\|"))
        .map(name -> Words.of(name).key())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a column of this name says where a creator is; of a path, the last step is meant. */
  static boolean isPlace(String name) {
    return has(NAMES, name);
  }

  /** Whether it says in which state. */
  static boolean isState(String name) {
    return has(STATES, name);
  }

  private static boolean has(Set<String> names, String name) {
    String step = name.substring(name.lastIndexOf('.') + 1);
    return names.contains(Words.of(step).key()) || names.contains(HeaderWords.bare(step).key());
  }
}
