package uz.erp.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uz.erp.operations.database.StoreKey;

/** Words and options of a command line; an option that is not known is refused. */
final class Arguments {

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  /**
   * @param flags options that stand alone
   * @param valued options that are followed by a value
   */
  Arguments(List<String> arguments, Set<String> flags, Set<String> valued) {
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (flags.contains(word)) {
        options.put(word, "");
      } else if (valued.contains(word)) {
        if (i + 1 == arguments.size()) {
          throw new UsageError(word + " needs a value");
        }
        options.put(word, arguments.get(++i));
      } else if (word.startsWith("--")) {
        throw new UsageError("there is no option " + word);
      } else {
        words.add(word);
      }
    }
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  Optional<String> find(String option) {
    return Optional.ofNullable(options.get(option));
  }

  int number(String option, int otherwise) {
    try {
      int number = Integer.parseInt(find(option).orElse(String.valueOf(otherwise)));
      if (number < 0) {
        throw new UsageError(option + " is a number of 0 or more");
      }
      return number;
    } catch (NumberFormatException e) {
      throw new UsageError(option + " is a number of 0 or more");
    }
  }

  List<String> words() {
    return List.copyOf(words);
  }

  /** Exactly so many words. */
  List<String> words(int count) {
    if (words.size() != count) {
      throw new UsageError("that needs %d arguments".formatted(count));
    }
    return words();
  }

  List<StoreKey> stores() {
    return words.stream().map(StoreKey::new).toList();
  }
}
