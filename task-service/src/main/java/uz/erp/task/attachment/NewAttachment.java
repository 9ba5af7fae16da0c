package uz.erp.task.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * An uploaded file of an accepted type.
 *
 * @param sha256 of the content, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way into a column
public record NewAttachment(String name, String mediaType, String sha256, byte[] content) {

  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final int MAX_NAME = 255;

  /**
   * Checks the upload.
   *
   * @param name as the client calls it, perhaps with a path of the client's
   * @throws ProblemException 400 on {@code file} when it is empty, 413 above 10 MiB, 415 {@code
   *     unsupported_attachment} when it is no picture, PDF, office document or text
   */
  public static NewAttachment of(@Nullable String name, byte[] content) {
    if (content.length == 0) {
      throw ProblemException.field("file", "validation.empty_file");
    }
    if (content.length > MAX_BYTES) {
      throw new ProblemException(CommonProblem.PAYLOAD_TOO_LARGE);
    }
    String mediaType =
        FileKind.find(content)
            .orElseThrow(() -> new ProblemException(AttachmentProblem.UNSUPPORTED_ATTACHMENT));
    return new NewAttachment(cleaned(name), mediaType, sha256(content), content);
  }

  /**
   * Without path and invisible characters, among them those that reverse the direction of writing.
   */
  private static String cleaned(@Nullable String name) {
    String last = name == null ? "" : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    String visible = last.replaceAll("\\p{C}", "").strip();
    if (visible.isEmpty()) {
      return "file";
    }
    return visible.length() <= MAX_NAME ? visible : shortened(visible);
  }

  /** Keeps the extension. */
  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    int cut = MAX_NAME - end.length();
    boolean inPair = Character.isHighSurrogate(name.charAt(cut - 1));
    return name.substring(0, inPair ? cut - 1 : cut) + end;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
