package uz.erp.sales.override;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.access.OpaqueToken;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/** Gives out approvals of single actions and spends them. */
@Service
public class Overrides {

  private static final Duration LIFE = Duration.ofSeconds(60);

  private final OverrideRows rows;
  private final StoreClock clock;

  Overrides(OverrideRows rows, StoreClock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Allows one action once, within the next minute; the caller manages sales.
   *
   * @throws ProblemException 400 when a bound does not belong to the action, or there is no such
   *     sale
   */
  @Transactional
  public OverrideGrant grant(NewOverride asked) {
    asked.requireFitting();
    OpaqueToken token = OpaqueToken.random();
    Instant now = clock.now();
    Instant expiresAt = now.plus(LIFE);
    long id = rows.insert(asked, token, CurrentEmployee.get(), now, expiresAt);
    return new OverrideGrant(id, token.text(), expiresAt);
  }

  /**
   * Spends a token on what the caller is about to do, in the transaction that does it. To be called
   * only for what the caller may not do without it: one statement.
   *
   * @param token null when the client sent none
   * @throws ProblemException 403 {@code override_required} without a token, {@code
   *     override_invalid} when it does not cover this use, or not any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Approval spend(@Nullable String token, OverrideUse use) {
    if (token == null) {
      throw OverrideProblem.required(use.action());
    }
    return rows.spend(new OpaqueToken(token), use, CurrentEmployee.get(), clock.now())
        .orElseThrow(() -> new ProblemException(OverrideProblem.OVERRIDE_INVALID));
  }
}
