package uz.erp.platform.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * An upload by its parts: the server keeps them on disk, and a client that repeats it may well draw
 * another boundary between them.
 */
final class UploadedParts implements RequestContent {

  private final MultipartHttpServletRequest request;

  /**
   * @throws MultipartException when it is no such upload, or larger than the service takes
   */
  UploadedParts(HttpServletRequest request) {
    this.request = new StandardServletMultipartResolver().resolveMultipart(request);
  }

  @Override
  public HttpServletRequest request() {
    return request;
  }

  @Override
  public void digestInto(MessageDigest digest) throws IOException {
    try {
      for (Part part : request.getParts()) {
        String head = part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize();
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        try (InputStream content = part.getInputStream();
            OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
          content.transferTo(into);
        }
      }
    } catch (ServletException e) {
      throw new MultipartException("unreadable parts", e);
    }
  }
}
