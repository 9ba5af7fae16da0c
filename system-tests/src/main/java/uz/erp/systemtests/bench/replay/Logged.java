package uz.erp.systemtests.bench.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the server logged it.
 *
 * @param session the server process
 * @param parameters their texts, null for NULL
 */
record Logged(String session, String user, String sql, List<@Nullable String> parameters) {

  private static final Pattern ENTRY =
      Pattern.compile(
          "^\\S+ \\S+ \\S+ \\[(\\d+)] (?:(\\w+)@\\w+ )?(\\w+): {2}(.*)$", Pattern.DOTALL);
  private static final Pattern EXECUTED =
      Pattern.compile("^(?:statement|execute [^:]+): (.*)$", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$\\d+ = (NULL|'((?:[^']++|'')*+)')", Pattern.DOTALL);

  /** From lines of the log: one that begins with a tab goes on with the one before. */
  static List<Logged> read(List<String> lines) {
    List<Logged> statements = new ArrayList<>();
    for (String entry : entries(lines)) {
      Matcher parts = ENTRY.matcher(entry);
      if (!parts.matches() || parts.group(2) == null) {
        continue;
      }
      switch (parts.group(3)) {
        case "LOG" ->
            executed(parts.group(4))
                .ifPresent(
                    sql ->
                        statements.add(new Logged(parts.group(1), parts.group(2), sql, List.of())));
        case "DETAIL" -> addParameters(statements, parts.group(1), parts.group(4));
        default -> {
          // an error is the suite's own affair
        }
      }
    }
    return statements;
  }

  private static List<String> entries(List<String> lines) {
    List<String> entries = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("\t") && !entries.isEmpty()) {
        entries.set(entries.size() - 1, entries.getLast() + "\n" + line.substring(1));
      } else {
        entries.add(line);
      }
    }
    return entries;
  }

  private static Optional<String> executed(String message) {
    Matcher executed = EXECUTED.matcher(message);
    return executed.matches() ? Optional.of(executed.group(1).strip()) : Optional.empty();
  }

  /** They follow their statement, after what other sessions may have logged in between. */
  private static void addParameters(List<Logged> statements, String session, String detail) {
    for (int i = statements.size() - 1; i >= 0; i--) {
      Logged logged = statements.get(i);
      if (logged.session().equals(session)) {
        statements.set(i, new Logged(session, logged.user(), logged.sql(), parameters(detail)));
        return;
      }
    }
  }

  private static List<@Nullable String> parameters(String detail) {
    List<@Nullable String> parameters = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(detail);
    while (parameter.find()) {
      String text = parameter.group(2);
      parameters.add(text == null ? null : text.replace("''", "'"));
    }
    return parameters;
  }
}
