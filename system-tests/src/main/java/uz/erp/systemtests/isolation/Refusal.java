package uz.erp.systemtests.isolation;

import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;

/** How a request that names things of another store was refused. */
enum Refusal {
  /** For who asks, or because there is no such thing for them. */
  AS_FORBIDDEN("as forbidden (401, 403, 404)"),
  /** A body that is all right but for an id that nothing here has. */
  AS_UNKNOWN("as unknown (400 for the id alone)"),
  /** Before anybody looked whose it is: this proves nothing. */
  AS_INVALID("as invalid for another reason (400)"),
  OTHERWISE("in another way");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  static Refusal of(Answer answer) {
    return switch (answer.status()) {
      case 401, 403, 404 -> AS_FORBIDDEN;
      case 400 -> isOfIdsAlone(answer.json().path("errors")) ? AS_UNKNOWN : AS_INVALID;
      default -> OTHERWISE;
    };
  }

  /** Whether it shows that the store was looked at. */
  boolean proves() {
    return this == AS_FORBIDDEN || this == AS_UNKNOWN;
  }

  private static boolean isOfIdsAlone(JsonNode errors) {
    return !errors.isEmpty() && errors.propertyNames().stream().allMatch(Refusal::namesAnId);
  }

  /** As the errors name fields: {@code lines[0].product}, {@code products[0]}. */
  private static boolean namesAnId(String field) {
    String plain = field.replaceAll("\\[\\d+]", "");
    return ForeignIds.isNamed(plain.substring(plain.lastIndexOf('.') + 1));
  }

  @Override
  public String toString() {
    return words;
  }
}
