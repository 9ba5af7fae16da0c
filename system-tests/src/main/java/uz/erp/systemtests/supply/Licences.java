package uz.erp.systemtests.supply;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which licence a library is taken under: of those its authors offer, the first one here. None of
 * them asks for the sources of what it is used in; a library that offers no other is not shipped.
 */
final class Licences {

  /** In the order in which they are preferred; names that are no SPDX identifiers as published. */
  private static final List<String> ACCEPTED =
      List.of(
          "Apache-2.0",
          "Apache License, 2.0",
          "MIT",
          "MIT-0",
          "0BSD",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "BSD licence",
          "Modified BSD",
          "Go License",
          "Bouncy Castle Licence",
          "CC0-1.0",
          "Public Domain",
          "Indiana University Extreme! Lab Software License",
          "EPL-2.0",
          "CDDL-1.0",
          "MPL-1.1",
          "Mozilla Public License Version 2.0");

  /** Whose own files say what their published description says otherwise or not at all. */
  private static final Map<String, String> KNOWN =
      Map.of(
          // LICENSE.txt of the repository; the POM does not name one.
          "org.antlr:antlr-runtime", "BSD-3-Clause",
          // Only the Liberation fonts are taken from it.
          "com.github.librepdf:openpdf-fonts-extra", "OFL-1.1");

  /** BSD with three clauses by the text; the tool that guesses from the name says four. */
  private static final String TWELVE_MONKEYS = "com.twelvemonkeys.";

  private Licences() {}

  /** Returns nothing for a library that must not be shipped. */
  static Optional<String> of(Component component) {
    String known = KNOWN.get(component.group() + ":" + component.name());
    if (known != null) {
      return Optional.of(known);
    }
    if (component.group().startsWith(TWELVE_MONKEYS)) {
      return Optional.of("BSD-3-Clause");
    }
    return ACCEPTED.stream().filter(component.licences()::contains).findFirst();
  }
}
