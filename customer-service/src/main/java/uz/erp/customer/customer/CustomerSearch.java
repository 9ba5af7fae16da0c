package uz.erp.customer.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the SQL that finds customers by what an employee typed: all words in the name, in Cyrillic
 * or Latin, or a piece of the e-mail or of a phone in any spelling. Only when nothing is found so,
 * names with slips in them.
 */
@Component
class CustomerSearch {

  private static final int MAX_WORDS = 8;

  /** An index of trigrams finds fewer letters only at the beginning of a word. */
  private static final int TRIGRAM = 3;

  /** Two letters changing places in a word of six leave a third of its trigrams. */
  private static final String LEAST_SIMILARITY = "0.33";

  private final JdbcClient jdbc;

  CustomerSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Finds what holds it as it is typed. */
  String exact(String search, Map<String, Object> parameters) {
    List<String> ways = new ArrayList<>();
    List<String> words = words(search);
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      parameters.put("word" + i, pattern(words.get(i)));
      conditions.add("c.search_key like :word" + i);
    }
    if (!conditions.isEmpty()) {
      ways.add("(" + String.join(" and ", conditions) + ")");
    }
    if (search.length() >= TRIGRAM) {
      parameters.put("contact", "%" + literal(search.toLowerCase(Locale.ROOT)) + "%");
      ways.add(
          isAscii(search)
              ? "c.contact_key like :contact"
              : "(c.contact_key ~ '[^ -~]' and c.contact_key like :contact)");
    }
    Optional<String> digits = PhoneSearch.digits(search);
    if (digits.isPresent()) {
      parameters.put("digits", "%" + digits.get() + "%");
      ways.add("c.contact_key like :digits");
    }
    return ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
  }

  /** Finds names with words like these; nothing when they are too short to compare. */
  String similar(String search, Map<String, Object> parameters) {
    List<String> words = words(search);
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.length() < TRIGRAM || word.chars().noneMatch(Character::isLetter)) {
        return "false";
      }
      parameters.put("like" + i, word);
      conditions.add("c.search_key operator(extensions.%>) :like" + i);
    }
    if (conditions.isEmpty()) {
      return "false";
    }
    // for this transaction, in which the operator is used
    jdbc.sql("set local pg_trgm.word_similarity_threshold = " + LEAST_SIMILARITY).update();
    return "(" + String.join(" and ", conditions) + ")";
  }

  private List<String> words(String text) {
    return jdbc
        .sql(
            """
            select search_form(w.word)
            from regexp_split_to_table(:text, '\\s+') with ordinality as w (word, place)
            order by w.place limit :limit""")
        .param("text", text)
        .param("limit", MAX_WORDS)
        .query(String.class)
        .list()
        .stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * An index of trigrams knows no other letters where the database's locale is C; contacts that
   * have some are few and have an index of their own.
   */
  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character >= ' ' && character <= '~');
  }

  private static String pattern(String word) {
    return (word.length() < TRIGRAM ? "% " : "%") + literal(word) + "%";
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
