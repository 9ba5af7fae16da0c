package uz.erp.platform.problem;

import java.util.Locale;

/**
 * One way of saying no, named by a stable English code; implemented by one enum per feature.
 *
 * <p>Its text is the message {@code problem.<code>} of the service that raises it.
 */
public interface ProblemType {

  /** The enum constant's name. */
  String name();

  /** The HTTP status it is answered with. */
  int status();

  /** The stable code clients may switch on: the constant's name in lower case. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
