package uz.erp.auth.store;

import java.util.regex.Pattern;

/**
 * A store's short name: lower-case Latin letters and digits, single {@code -} or {@code _} between,
 * 40 characters at most; it becomes a schema's and a role's name, so nothing else gets through.
 */
public record Slug(String text) {

  /** For request fields; {@link #Slug} demands it again. */
  public static final String PATTERN = "[a-z0-9]+([_-][a-z0-9]+)*";

  public static final int MAX_LENGTH = 40;

  private static final Pattern ALLOWED = Pattern.compile(PATTERN);
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^[_-]+|[_-]+$");
  private static final String NAMELESS = "store";

  public Slug {
    if (text.length() > MAX_LENGTH || !ALLOWED.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a slug: " + text);
    }
  }

  /** Made from a store's name; {@code store} when no Latin letter or digit comes of it. */
  static Slug of(String name) {
    String joined = OTHER.matcher(Transliteration.latin(name)).replaceAll("-");
    String trimmed = cut(EDGES.matcher(joined).replaceAll(""), MAX_LENGTH);
    return new Slug(trimmed.isEmpty() ? NAMELESS : trimmed);
  }

  /** The same with something after it, cut so that both fit. */
  Slug with(String suffix) {
    return new Slug(cut(text, MAX_LENGTH - 1 - suffix.length()) + "-" + suffix);
  }

  /** The store's schema in every database. */
  public String schemaName() {
    return "tenant_" + text.replace('-', '_');
  }

  private static String cut(String text, int length) {
    String cut = text.length() <= length ? text : text.substring(0, length);
    return EDGES.matcher(cut).replaceAll("");
  }
}
