package uz.erp.systemtests.tokens;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** All bad tokens that can be made of a good one, always in the same order. */
final class BadTokens {

  private BadTokens() {}

  static List<BadToken> of(Original original, URI rogueServer) {
    return Stream.of(
            Shapes.of(original),
            Carriers.of(original),
            Algorithms.of(original),
            KeyHints.of(original, rogueServer),
            Claims.of(original))
        .flatMap(List::stream)
        .toList();
  }
}
