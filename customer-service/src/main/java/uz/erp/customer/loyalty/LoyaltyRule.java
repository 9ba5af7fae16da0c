package uz.erp.customer.loyalty;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.job.JobQueue;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;

/** Reads and changes the store's rule; a change holds for sales that are consumed from then on. */
@Service
@Transactional
public class LoyaltyRule {

  private static final String TOPIC = "customer.loyalty";

  private final LoyaltyPrograms programs;
  private final JobQueue jobs;
  private final Outbox outbox;
  private final StoreClock clock;

  LoyaltyRule(LoyaltyPrograms programs, JobQueue jobs, Outbox outbox, StoreClock clock) {
    this.programs = programs;
    this.jobs = jobs;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public LoyaltySettings get() {
    return programs.get().current();
  }

  /**
   * Changes the rule; another change waits until this one is over.
   *
   * @param ifMatch the version the client has seen, when it cares
   * @throws ProblemException 412 when the rule has another version by now
   */
  public LoyaltySettings change(@Nullable String ifMatch, UnaryOperator<LoyaltySettings> change) {
    LoyaltyProgram program = programs.getLocked();
    EntityTags.requireMatch(ifMatch, program.version());
    LoyaltySettings after = change.apply(program.current());
    if (program.change(after, clock.now())) {
      programs.flush();
      if (after.expiryDays() != null) {
        jobs.request(PointsExpiry.NAME, clock.now());
      }
      LoyaltySettings stored = program.current();
      outbox.append(
          TOPIC,
          LoyaltyChanged.TYPE,
          LoyaltyProgram.ID,
          stored.version(),
          LoyaltyChanged.of(stored));
    }
    return program.current();
  }
}
