package uz.erp.systemtests.chaos.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.UnexpectedAnswer;

/**
 * What came of asking once.
 *
 * @param status 0 when there was no whole answer
 * @param tellsWhen whether it says after how long one may ask again
 * @param lives whether the token that was shown was still good after the answer
 */
public record Attempt(int status, byte[] bytes, String code, boolean tellsWhen, boolean lives) {

  /** Clocks may differ by so much. */
  private static final Duration SKEW = Duration.ofSeconds(10);

  private static final Set<Integer> UNCLEAR = Set.of(0, 401, 408, 429);

  Attempt(int status, byte[] bytes, String code, boolean tellsWhen) {
    this(status, bytes, code, tellsWhen, false);
  }

  /** To a request that was signed with that client's token. */
  public static Attempt of(Answer answer, Api signed) {
    Attempt plain = of(answer);
    boolean lives = Instant.now().plus(SKEW).isBefore(TokenLife.endOf(signed));
    return new Attempt(plain.status, plain.bytes, plain.code, plain.tellsWhen, lives);
  }

  public static Attempt of(Answer answer) {
    boolean problem =
        answer.status() >= 400
            && answer.header("Content-Type").filter(type -> type.contains("json")).isPresent();
    return new Attempt(
        answer.status(),
        answer.bytes(),
        problem ? codeOf(answer) : "",
        answer.header("Retry-After").isPresent());
  }

  private static String codeOf(Answer answer) {
    try {
      return answer.code();
    } catch (UnexpectedAnswer noJson) {
      return "no problem in JSON";
    }
  }

  /** The answer was lost, or no server was there. */
  public static Attempt unanswered(String reason) {
    return new Attempt(0, new byte[0], reason, false);
  }

  public boolean isAcknowledged() {
    return status / 100 == 2;
  }

  /** Whether it says nothing about what was done, so that one has to ask again. */
  public boolean isUnclear() {
    return UNCLEAR.contains(status) || status >= 500 || code.equals("idempotency_key_in_use");
  }

  /**
   * Whether it must never occur: whatever is down or stopped, the only trouble the API admits to is
   * 503 with {@code Retry-After}, and a good token is never called a bad one.
   */
  public boolean isForbidden() {
    return status >= 500 && !(status == 503 && tellsWhen) || status == 401 && lives;
  }

  @Override
  public String toString() {
    String text = String.format(Locale.ROOT, "%d %s", status, code).strip();
    return status == 401 && lives ? text + " (to a good token)" : text;
  }
}
