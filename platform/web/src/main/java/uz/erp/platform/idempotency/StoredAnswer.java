package uz.erp.platform.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** The first answer to a key, byte for byte. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only written out
record StoredAnswer(int status, @Nullable String contentType, byte[] body) {

  static StoredAnswer of(ContentCachingResponseWrapper response) {
    return new StoredAnswer(
        response.getStatus(), response.getContentType(), response.getContentAsByteArray());
  }

  /**
   * @throws ProblemException 403 when the caller had another role or other permissions when the
   *     answer was given: it may show what they may not see any longer
   */
  StoredAnswer opened(IdempotencyKey key) {
    return AnswerSeal.open(key, body)
        .map(answer -> new StoredAnswer(status, contentType, answer))
        .orElseThrow(() -> new ProblemException(CommonProblem.PERMISSION_DENIED));
  }
}
