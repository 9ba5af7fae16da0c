package uz.erp.systemtests.verify;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reconciliation printed, read back. */
final class Differences {

  private static final Pattern DIFFERENCE =
      Pattern.compile("(?m)^(\\S+) (.*: sales say .*, reports say .*)$");
  private static final Pattern SUM =
      Pattern.compile("(?m)^\\d+ stores, (\\d+) cells compared, \\d+ differences$");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  PrintStream stream() {
    return new PrintStream(printed, true, StandardCharsets.UTF_8);
  }

  /** How many cells it compared. */
  long compared() {
    Matcher sum = SUM.matcher(text());
    if (!sum.find()) {
      throw new IllegalStateException("the reconciliation did not say what it compared");
    }
    return Long.parseLong(sum.group(1));
  }

  void tell(Findings findings) {
    DIFFERENCE
        .matcher(text())
        .results()
        .forEach(
            found ->
                findings.violated(
                    Invariant.I8,
                    "every cell of the reports is what the sales say",
                    found.group(1),
                    found.group(2)));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
