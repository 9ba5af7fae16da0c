package uz.erp.systemtests.client;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Of an answer that does not end, what comes first; then it hangs up. */
final class FirstPart implements BodySubscriber<byte[]> {

  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Optional<Subscription> subscription = Optional.empty();

  private FirstPart() {}

  /** All of the others. */
  static BodyHandler<byte[]> ofStreams() {
    return answer -> isStream(answer.headers()) ? new FirstPart() : BodySubscribers.ofByteArray();
  }

  static boolean isStream(HttpHeaders headers) {
    return headers
        .firstValue("Content-Type")
        .filter(type -> type.startsWith("text/event-stream"))
        .isPresent();
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = Optional.of(given);
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    subscription.ifPresent(Subscription::cancel);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (ByteBuffer buffer : part) {
      byte[] copy = new byte[buffer.remaining()];
      buffer.get(copy);
      bytes.writeBytes(copy);
    }
    body.complete(bytes.toByteArray());
  }

  @Override
  public void onError(Throwable error) {
    body.completeExceptionally(error);
  }

  @Override
  public void onComplete() {
    body.complete(new byte[0]);
  }
}
