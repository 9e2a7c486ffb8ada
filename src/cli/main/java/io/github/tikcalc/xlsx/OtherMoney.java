package io.github.tikcalc.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The money that the format of a cell shows its number in. */
final class OtherMoney {
  private static final Pattern IN_BRACKETS = Pattern.compile("\\[[$]([^-\\]]+)(?:-[^\\]]*)?]");
  private static final Pattern NAMED =
      Pattern.compile(
          "(R[$]|A[$]|C[$]|CA[$]|HK[$]|NT[$]|S[$]|MX[$]|Rp|zł|kr|CHF|EUR|GBP|BRL|MXN|JPY|CNY|RMB|INR|IDR|VND"
              + "|KRW|TRY|PLN|元|円)");

  private OtherMoney() {}

  /** Its sign, where it is none of the dollar of the United States; else empty. */
  static String of(String code) {
    Matcher brackets = IN_BRACKETS.matcher(code);
    if (brackets.find()) {
      String sign = brackets.group(1).strip();
      return sign.equals("$") || sign.equals("US$") || sign.equals("USD") ? "" : sign;
    }
    for (int i = 0; i < code.length(); i++) {
      if (Character.getType(code.charAt(i)) == Character.CURRENCY_SYMBOL && code.charAt(i) != '$') {
        return code.substring(i, i + 1);
      }
    }
    Matcher named = NAMED.matcher(code);
    return named.find() ? named.group(1) : "";
  }
}
