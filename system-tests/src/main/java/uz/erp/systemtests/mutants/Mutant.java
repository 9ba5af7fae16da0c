package uz.erp.systemtests.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A planted bug: a patch to the sources with a header that says what it is.
 *
 * @param plants the mistake, in a sentence
 * @param breaks the promise it breaks
 * @param modules what is compiled anew
 * @param parts what runs with it
 * @param isSwappable whether other code in a running part is all of it; not what is read at a start
 * @param hunt by which it is hunted
 * @param isCaught whether the hunt is expected to find it
 * @param why the explanation, of those that are not
 */
record Mutant(
    Path patch,
    String name,
    String plants,
    String breaks,
    List<String> modules,
    List<String> parts,
    boolean isSwappable,
    String hunt,
    boolean isCaught,
    String why) {

  private static final Pattern FILE = Pattern.compile("\\d\\d-([a-z0-9-]+)\\.patch");
  private static final Pattern FIELD = Pattern.compile("([A-Z][a-z]+): +(\\S.*)");

  /**
   * @throws IllegalArgumentException when the header is not complete
   */
  static Mutant read(Path patch) {
    try {
      return parse(patch, Files.readString(patch));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Mutant parse(Path patch, String text) {
    Matcher file = FILE.matcher(String.valueOf(patch.getFileName()));
    if (!file.matches()) {
      throw new IllegalArgumentException(patch + " is not named like 07-what-is-wrong.patch");
    }
    int begin = text.indexOf("diff --git ");
    if (begin < 0) {
      throw new IllegalArgumentException(patch + " changes nothing");
    }
    Map<String, String> fields = fields(text.substring(0, begin));
    String outcome = required(patch, fields, "Fate").toLowerCase(Locale.ROOT);
    if (!List.of("caught", "survives").contains(outcome)) {
      throw new IllegalArgumentException(patch + ": Fate is caught or survives");
    }
    boolean caught = outcome.equals("caught");
    return new Mutant(
        patch,
        file.group(1),
        required(patch, fields, "Plants"),
        required(patch, fields, "Breaks"),
        List.of(required(patch, fields, "Modules").split(" +")),
        List.of(required(patch, fields, "Parts").split(" +")),
        !fields.containsKey("Start"),
        required(patch, fields, "Hunt"),
        caught,
        caught ? "" : required(patch, fields, "Because"));
  }

  /** A line that begins with blanks goes on with the field before. */
  private static Map<String, String> fields(String header) {
    Map<String, String> fields = new LinkedHashMap<>();
    String last = "";
    for (String line : header.lines().toList()) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        last = field.group(1);
        fields.put(last, field.group(2).strip());
      } else if (line.startsWith(" ") && !last.isEmpty()) {
        fields.merge(last, line.strip(), (before, more) -> before + " " + more);
      }
    }
    return fields;
  }

  private static String required(Path patch, Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException(patch + " has no line \"" + name + ":\"");
    }
    return value;
  }
}
