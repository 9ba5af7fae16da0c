package uz.erp.suitefiles;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The templates beside this class, in Mustache's language. Tags stand in {@code <% %>}, because
 * YAML, JSON and Java are full of braces.
 */
final class Templates {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().withDelims("<% %>").escapeHTML(false).strictSections(true);

  private Templates() {}

  /**
   * @param name of the resource
   * @param context whose accessors the template names
   */
  static String render(String name, Object context) {
    return renderText(read(name), context);
  }

  static String renderText(String template, Object context) {
    return COMPILER.compile(template).execute(context);
  }

  static String read(String name) {
    try (InputStream template = Templates.class.getResourceAsStream(name)) {
      if (template == null) {
        throw new IllegalArgumentException("there is no template " + name);
      }
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
