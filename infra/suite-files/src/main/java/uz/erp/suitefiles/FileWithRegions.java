package uz.erp.suitefiles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file written by hand but for what stands between markers: {@code made from suite.yaml: begin
 * NAME} and {@code made from suite.yaml: end}, in comments of the file's language. What is made is
 * indented like the marker.
 *
 * @param regions their names, in the order of the file; each has a template {@code
 *     regions/NAME.mustache}
 * @param context what the templates speak of
 */
record FileWithRegions(String path, List<String> regions, Object context) implements MadeFile {

  private static final Pattern BEGIN =
      Pattern.compile("( *)\\S+ made from suite\\.yaml: begin ([a-z-]+)(?: -->)?");
  private static final Pattern END = Pattern.compile(" *\\S+ made from suite\\.yaml: end(?: -->)?");

  @Override
  public String made(String now) {
    List<String> lines = new ArrayList<>();
    List<String> found = new ArrayList<>();
    boolean skipping = false;
    for (String line : now.lines().toList()) {
      Matcher begin = BEGIN.matcher(line);
      boolean end = END.matcher(line).matches();
      if (end && !skipping || begin.matches() && skipping) {
        throw new IllegalArgumentException(path + ": markers do not match at: " + line.strip());
      }
      if (end) {
        skipping = false;
      }
      if (!skipping) {
        lines.add(line);
      }
      if (begin.matches()) {
        skipping = true;
        found.add(begin.group(2));
        lines.addAll(region(begin.group(2), begin.group(1)));
      }
    }
    if (skipping || !found.equals(regions)) {
      throw new IllegalArgumentException(
          path + ": it must have the regions " + regions + ", each ended, but has " + found);
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private List<String> region(String name, String indent) {
    if (!regions.contains(name)) {
      throw new IllegalArgumentException(path + ": there is no region " + name + " in this file");
    }
    return Templates.render("regions/" + name + ".mustache", context)
        .lines()
        .map(line -> line.isEmpty() ? line : indent + line)
        .toList();
  }
}
