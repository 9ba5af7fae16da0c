package uz.erp.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

class TransportFailureTest {

  private final TransportFailure opensTheBreaker = new TransportFailure();

  @Test
  void brokenConnectionsAndTimeoutsOpenTheBreaker() {
    assertThat(opensTheBreaker)
        .accepts(
            new ConnectException("refused"),
            new IOException("Connection reset by peer"),
            new TimeoutException(),
            new IllegalStateException(new IOException()),
            new ResponseStatusException(HttpStatus.GATEWAY_TIMEOUT, "", new TimeoutException()));
  }

  @Test
  void refusalsFaultsOfOursAndClientsThatLeaveDoNot() {
    assertThat(opensTheBreaker)
        .rejects(
            new ProblemException(CommonProblem.PAYLOAD_TOO_LARGE),
            new IllegalStateException(),
            new ResponseStatusException(HttpStatus.NOT_FOUND),
            new ClientGone(new IOException("Connection reset by peer")),
            new IllegalStateException(new ClientGone(new IOException())));
  }

  @Test
  void aServiceThatIsNowhereIsAwayButNeedsNoBreaker() {
    NotFoundException nowhere = NotFoundException.create(false, "no instance");

    assertThat(TransportFailure.is(nowhere)).isTrue();
    assertThat(opensTheBreaker).rejects(nowhere);
  }

  @Test
  void busyConnectionsAreAReasonToComeAgainButNeedNoBreaker() {
    for (Exception busy :
        List.of(
            new PoolAcquireTimeoutException(Duration.ofSeconds(2)),
            new PoolAcquirePendingLimitException(4000))) {
      assertThat(TransportFailure.is(busy)).isTrue();
      assertThat(opensTheBreaker).rejects(busy);
    }
  }

  @Test
  void onlyARefusedConnectionIsCertainlyBeforeSending() {
    assertThat(TransportFailure.isBeforeSending(new ConnectException())).isTrue();
    assertThat(TransportFailure.isBeforeSending(new IOException())).isFalse();
    assertThat(TransportFailure.isWithoutAnswer(new IOException())).isTrue();
    assertThat(TransportFailure.isWithoutAnswer(new TimeoutException())).isFalse();
  }
}
