package uz.erp.platform.web;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** Versions as entity tags (RFC 9110, 8.8.3 and 13.1.1). */
public final class EntityTags {

  private EntityTags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Passes when there is no condition or the version is one of those it names.
   *
   * @throws ProblemException 412 {@code version_mismatch}
   */
  public static void requireMatch(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return;
    }
    for (String tag : ifMatch.split(",", -1)) {
      if (tag.strip().equals(of(version))) {
        return;
      }
    }
    throw new ProblemException(CommonProblem.VERSION_MISMATCH);
  }
}
