package uz.erp.systemtests.openapi;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The problems of the enums in one folder with their English texts, read from its sources. */
public final class ProblemCodes {

  private static final Pattern CONSTANT =
      Pattern.compile("^ {2}([A-Z][A-Z0-9_]*)(?:\\((\\d{3})\\))?[,;]", Pattern.MULTILINE);
  private static final Pattern STATUS = Pattern.compile("return (\\d{3});");
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

  private ProblemCodes() {}

  /**
   * @param text in English, with … for what differs from answer to answer
   */
  public record Code(String code, int status, String text) {}

  /**
   * @throws IllegalArgumentException when a code has no text, or a text no code
   */
  public static List<Code> in(Path module) {
    Properties texts = texts(module);
    SortedMap<String, Integer> statuses = new TreeMap<>();
    for (String source : sources(module)) {
      collect(source, statuses);
    }
    List<Code> codes = new ArrayList<>();
    statuses.forEach(
        (code, status) -> {
          Object text = texts.remove("problem." + code);
          if (text == null) {
            throw new IllegalArgumentException(module.getFileName() + ": no text for " + code);
          }
          codes.add(new Code(code, status, readable(text.toString())));
        });
    texts.stringPropertyNames().stream()
        .filter(name -> name.startsWith("problem.") && !name.startsWith("problem.title."))
        .findAny()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(module.getFileName() + ": nothing says " + name);
            });
    return List.copyOf(codes);
  }

  private static void collect(String source, SortedMap<String, Integer> statuses) {
    Matcher everywhere = STATUS.matcher(source);
    int usual = everywhere.find() ? Integer.parseInt(everywhere.group(1)) : 0;
    Matcher constant = CONSTANT.matcher(source);
    while (constant.find()) {
      int status = constant.group(2) == null ? usual : Integer.parseInt(constant.group(2));
      statuses.put(constant.group(1).toLowerCase(Locale.ROOT), status);
    }
  }

  private static String readable(String text) {
    return PLACE.matcher(text).replaceAll("…").replace("''", "'").replace("|", "\\|");
  }

  private static Properties texts(Path module) {
    Properties texts = new Properties();
    for (String text : files(module, "/src/main/resources/", "messages_en.properties")) {
      try {
        texts.load(new StringReader(text));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  private static List<String> sources(Path module) {
    return files(module, "/src/main/java/", "Problem.java").stream()
        .filter(source -> source.contains("implements ProblemType"))
        .toList();
  }

  private static List<String> files(Path module, String folder, String end) {
    try (Stream<Path> found = Files.walk(module)) {
      List<String> texts = new ArrayList<>();
      for (Path file :
          found.filter(f -> f.toString().contains(folder) && f.toString().endsWith(end)).toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
