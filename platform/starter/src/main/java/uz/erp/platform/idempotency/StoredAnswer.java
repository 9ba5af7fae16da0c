package uz.erp.platform.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The first answer to a key, byte for byte. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only written out
record StoredAnswer(int status, @Nullable String contentType, byte[] body) {

  static StoredAnswer of(ContentCachingResponseWrapper response) {
    return new StoredAnswer(
        response.getStatus(), response.getContentType(), response.getContentAsByteArray());
  }

  StoredAnswer opened(IdempotencyKey key) {
    return new StoredAnswer(status, contentType, AnswerSeal.open(key, body));
  }
}
