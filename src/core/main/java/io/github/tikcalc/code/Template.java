package io.github.tikcalc.code;

/** Texts with places to fill in. */
final class Template {
  private Template() {}

  /**
   * Fills in a template.
   *
   * @param template with {@code {0}} to {@code {9}} where the values belong
   */
  static String fill(String template, String... values) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = template.indexOf('{'); i >= 0; i = template.indexOf('{', i + 1)) {
      boolean place =
          i + 2 < template.length()
              && Character.isDigit(template.charAt(i + 1))
              && template.charAt(i + 2) == '}';
      if (place) {
        text.append(template, from, i).append(values[template.charAt(i + 1) - '0']);
        from = i + 3;
      }
    }
    return text.append(template, from, template.length()).toString();
  }
}
