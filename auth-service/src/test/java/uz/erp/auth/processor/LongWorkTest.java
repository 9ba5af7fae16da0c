package uz.erp.auth.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LongWorkTest {

  @Test
  void noCarrierOfVirtualThreadsIsKept() throws Exception {
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      boolean keepsCarrier =
          virtual.submit(() -> LongWork.await(() -> Thread.currentThread().isVirtual())).get();

      assertThat(keepsCarrier).isFalse();
    }
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    RuntimeException failure = new IllegalArgumentException("no such key size");

    assertThatThrownBy(
            () ->
                LongWork.await(
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }
}
