package uz.erp.catalog.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.erp.catalog.text.KeyboardLayout;
import uz.erp.platform.text.SearchText;

/**
 * Makes the SQL that finds products by what an employee typed, best first: the SKU or barcode
 * itself, names that begin with it, words that begin with it, anything that holds it, what it would
 * be on the other keyboard layout. Only when nothing holds all words, words with slips in them.
 */
@Component
class ProductSearch {

  private static final int MAX_WORDS = 8;
  private static final int MIN_CODE = 3;

  /** Two letters changing places in a word of six leave a third of its trigrams. */
  private static final String LEAST_SIMILARITY = "0.33";

  private final JdbcClient jdbc;

  ProductSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Finds what holds all words as they are typed, on this keyboard layout or the other. */
  Plan exact(String search, Map<String, Object> parameters) {
    SearchWords typed = words(search);
    SearchWords swapped = words(KeyboardLayout.swapped(search));
    parameters.put("raw", search);
    parameters.put("raw_lower", search.toLowerCase(Locale.ROOT));
    if (typed.isEmpty()) {
      return new Plan("false", "p.id");
    }
    String asTyped = each(typed.anywhere(), "typed", parameters);
    String holds = asTyped;
    if (!swapped.isEmpty() && !swapped.equals(typed)) {
      holds = "(" + asTyped + " or " + each(swapped.anywhere(), "swapped", parameters) + ")";
    }
    parameters.put("phrase", typed.phrase());
    String rank =
        """
        case
          when lower(p.sku) = :raw_lower
            or p.id in (select b.product_id from barcode b where b.code = :raw) then 0
          when p.search_key like :phrase then 1
          when %s then 2
          when %s then 3
          else 4
        end, p.name"""
            .formatted(each(typed.beginnings(), "beginning", parameters), asTyped);
    if (!mayBeCode(search)) {
      return new Plan(holds, rank);
    }
    parameters.put("code", SearchText.contains(search));
    return new Plan(
        """
        p.id in (
          select p.id from product p where p.deleted_at is null and %s
          union all
          select b.product_id from barcode b where lower(b.code) like :code)
        """
            .formatted(holds),
        rank);
  }

  /** Finds what holds words like these; nothing when they are too short to compare. */
  Plan similar(String search, Map<String, Object> parameters) {
    List<String> conditions = new ArrayList<>();
    List<String> similarities = new ArrayList<>();
    SearchWords typed = words(search);
    List<String> anywhere = typed.anywhere();
    for (int i = 0; i < anywhere.size(); i++) {
      String word = typed.words().get(i);
      if (SearchWords.canHaveSlips(word)) {
        parameters.put("like" + i, word);
        conditions.add("p.search_key operator(extensions.%>) :like" + i);
        similarities.add("extensions.word_similarity(:like" + i + ", p.search_key)");
      } else {
        parameters.put("typed" + i, anywhere.get(i));
        conditions.add("p.search_key like :typed" + i);
      }
    }
    if (similarities.isEmpty()) {
      return new Plan("false", "p.id");
    }
    // for this transaction, in which the operator is used
    jdbc.sql("set local pg_trgm.word_similarity_threshold = " + LEAST_SIMILARITY).update();
    return new Plan(
        String.join(" and ", conditions), String.join(" + ", similarities) + " desc, p.name");
  }

  private SearchWords words(String text) {
    String[] words = Arrays.stream(text.split("\\s+")).limit(MAX_WORDS).toArray(String[]::new);
    return new SearchWords(
        jdbc
            .sql(
                """
                select search_form(w.word)
                from unnest(cast(:words as text[])) with ordinality as w (word, place)
                order by w.place
                """)
            .param("words", words)
            .query(String.class)
            .list()
            .stream()
            .filter(word -> !word.isEmpty())
            .toList());
  }

  private static String each(List<String> patterns, String name, Map<String, Object> parameters) {
    return IntStream.range(0, patterns.size())
        .mapToObj(
            index -> {
              parameters.put(name + index, patterns.get(index));
              return "p.search_key like :" + name + index;
            })
        .collect(Collectors.joining(" and ", "(", ")"));
  }

  /** Names are no barcodes, and shorter pieces of one would find too many. */
  private static boolean mayBeCode(String search) {
    return search.length() >= MIN_CODE
        && search.chars().anyMatch(Character::isDigit)
        && search.chars().noneMatch(Character::isWhitespace);
  }

  /**
   * @param condition on {@code p}, the product
   * @param order the best first
   */
  record Plan(String condition, String order) {}
}
