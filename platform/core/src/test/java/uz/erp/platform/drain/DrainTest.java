package uz.erp.platform.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

class DrainTest {

  private final List<String> events = new ArrayList<>();

  @Test
  void itLeavesBeforeAnythingElseStops() {
    GenericApplicationContext context = new GenericApplicationContext();
    Drain drain = new Drain(Duration.ZERO, () -> events.add("left"));
    context.registerBean(Drain.class, () -> drain);
    context.registerBean(Listener.class, () -> new Listener(drain));
    context.refresh();
    assertThat(drain.isDraining()).isFalse();

    context.close();

    assertThat(events).containsExactly("left", "listener stopped, draining true");
  }

  @Test
  void afterAPauseItServesOn() {
    Drain drain = new Drain(Duration.ZERO, () -> events.add("left"));
    drain.start();
    drain.stop();
    assertThat(drain.isDraining()).isTrue();
    drain.start();
    assertThat(drain.isDraining()).isFalse();
  }

  @Test
  void whoCannotSayGoodByeStopsAllTheSame() {
    Drain drain =
        new Drain(
            Duration.ZERO,
            () -> {
              throw new IllegalStateException("no registry there");
            });
    drain.start();
    drain.stop();
    assertThat(drain.isRunning()).isFalse();
  }

  /** In the phase of a web server. */
  private final class Listener implements SmartLifecycle {

    private final Drain drain;
    private boolean running;

    Listener(Drain drain) {
      this.drain = drain;
    }

    @Override
    public void start() {
      running = true;
    }

    @Override
    public void stop() {
      running = false;
      events.add("listener stopped, draining " + drain.isDraining());
    }

    @Override
    public boolean isRunning() {
      return running;
    }

    @Override
    public int getPhase() {
      return DEFAULT_PHASE - 1024;
    }
  }
}
