package uz.erp.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/** What a request carries, read once to tell whether a repetition asks for the same. */
interface RequestContent {

  static RequestContent of(HttpServletRequest request) throws IOException {
    boolean parts =
        StringUtils.startsWithIgnoreCase(
            request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE);
    return parts ? new UploadedParts(request) : new RepeatableRequest(request);
  }

  /** The request for those who come after, unread. */
  HttpServletRequest request();

  void digestInto(MessageDigest digest) throws IOException;
}
