package uz.erp.auth.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Russian and Uzbek Cyrillic in Latin letters; Latin letters lose their accents. */
final class Transliteration {

  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('ё', "yo"),
          Map.entry('ж', "zh"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('й', "y"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "kh"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "shch"),
          Map.entry('ъ', ""),
          Map.entry('ы', "y"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "yu"),
          Map.entry('я', "ya"),
          Map.entry('ў', "o"),
          Map.entry('қ', "q"),
          Map.entry('ғ', "g"),
          Map.entry('ҳ', "h"));

  /** Of Uzbek Latin: oʻ, gʻ and the glottal stop are written with any of these. */
  private static final Pattern APOSTROPHES = Pattern.compile("['`ʻʼʹ‘’′]");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private Transliteration() {}

  /** In lower case; what has no Latin letters stays as it is. */
  static String latin(String text) {
    String lower =
        APOSTROPHES
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
            .replaceAll("");
    StringBuilder latin = new StringBuilder(lower.length() + 16);
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      latin.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
    }
    // only now, because й and ў would decompose into a letter and an accent
    return ACCENTS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
  }
}
