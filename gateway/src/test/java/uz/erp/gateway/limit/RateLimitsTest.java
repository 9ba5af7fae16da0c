package uz.erp.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import uz.erp.gateway.limit.LimitProperties.Allowance;
import uz.erp.platform.problem.ProblemException;

class RateLimitsTest {

  private long nanos;
  private final RateLimits limits =
      new RateLimits(
          new LimitProperties(
              new Allowance(10, 60),
              new Allowance(3, 60),
              new Allowance(5, 60),
              new Allowance(2, 6),
              100,
              DataSize.ofKilobytes(1),
              DataSize.ofKilobytes(1),
              List.of()),
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos;
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  @Test
  void aBurstIsGrantedAndThenOneRequestPerInterval() {
    IntStream.range(0, 10).forEach(i -> limits.takeForUser("7"));

    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> limits.takeForUser("7"));
    assertThat(refused.type().code()).isEqualTo("too_many_requests");
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1));

    nanos += Duration.ofSeconds(1).toNanos();
    assertThatCode(() -> limits.takeForUser("7")).doesNotThrowAnyException();
  }

  @Test
  void eachKeyHasABucketOfItsOwnAndItIsNotThatOfAUser() {
    IntStream.range(0, 3).forEach(i -> limits.takeForKey(7));

    assertThat(catchThrowableOfType(ProblemException.class, () -> limits.takeForKey(7)))
        .isNotNull();
    assertThatCode(() -> limits.takeForKey(8)).doesNotThrowAnyException();
    assertThatCode(() -> limits.takeForUser("7")).doesNotThrowAnyException();
  }

  @Test
  void oneUserDoesNotUseUpTheAllowanceOfAnother() {
    IntStream.range(0, 10).forEach(i -> limits.takeForUser("7"));

    assertThatCode(() -> limits.takeForUser("8")).doesNotThrowAnyException();
  }

  @Test
  void signingInHasABucketOfItsOwn() {
    ServerWebExchange exchange = from("192.0.2.1");
    limits.takeForSignIn(exchange);
    limits.takeForSignIn(exchange);

    assertThat(catchThrowableOfType(ProblemException.class, () -> limits.takeForSignIn(exchange)))
        .extracting(ProblemException::retryAfter)
        .isEqualTo(Duration.ofSeconds(10));
    assertThatCode(() -> limits.takeForAddress(exchange)).doesNotThrowAnyException();
  }

  @Test
  void anIpv6ClientIsItsNetwork() {
    IntStream.range(0, 5).forEach(i -> limits.takeForAddress(from("2001:db8:1:2::" + i)));

    assertThat(
            catchThrowableOfType(
                ProblemException.class, () -> limits.takeForAddress(from("2001:db8:1:2:ffff::1"))))
        .isNotNull();
    assertThatCode(() -> limits.takeForAddress(from("2001:db8:1:3::1"))).doesNotThrowAnyException();
  }

  private static ServerWebExchange from(String address) {
    return MockServerWebExchange.from(
        MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(address, 1)));
  }
}
