package uz.erp.systemtests.contracts.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds environment variables and their defaults in configuration files, scripts and Java. */
final class Placeholders {

  /** A variable that is read, and the text of its default; null where none is given. */
  record Read(String variable, @Nullable String defaultValue) {}

  /** {@code ${NAME:default}} of Spring, {@code ${NAME:-default}} of a shell and of Compose. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(:?-|:\\?|:)?");

  private static final Pattern JAVA =
      Pattern.compile("(?:getenv|getOrDefault)\\(\\s*\"([A-Z][A-Z0-9_]+)\"(?:,\\s*\"([^\"]*)\")?");

  private static final Pattern LITERAL = Pattern.compile("\"(ERP_[A-Z0-9_]*[A-Z0-9])\"");

  private static final Pattern ASSIGNED =
      Pattern.compile("^([A-Z][A-Z0-9_]+)=(.*)$", Pattern.MULTILINE);

  private Placeholders() {}

  /** Those in braces, also inside the default of another. */
  static List<Read> inBraces(String text) {
    List<Read> found = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      String operator = matcher.group(2);
      boolean hasDefault = operator != null && !operator.endsWith("?");
      String value = hasDefault ? text.substring(matcher.end(), end(text, matcher.end())) : null;
      found.add(new Read(matcher.group(1), value));
    }
    return found;
  }

  /** Where the brace that is open at this place is closed. */
  private static int end(String text, int from) {
    int open = 1;
    for (int i = from; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '{' -> open++;
        case '}' -> open--;
        default -> {}
      }
      if (open == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Those that Java asks the environment for, or names in a constant. */
  static List<Read> inJava(String text) {
    return Stream.concat(
            JAVA.matcher(text).results().map(read -> new Read(read.group(1), read.group(2))),
            LITERAL.matcher(text).results().map(read -> new Read(read.group(1), null)))
        .toList();
  }

  /** The lines {@code NAME=value} of a file of settings. */
  static List<Read> assigned(String text) {
    return ASSIGNED
        .matcher(text)
        .results()
        .map(read -> new Read(read.group(1), read.group(2)))
        .toList();
  }
}
