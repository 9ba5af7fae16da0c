package uz.erp.task.cause;

import java.time.Instant;
import java.util.Map;

/**
 * Something that is wrong now.
 *
 * @param occurrence when it began
 * @param label what it is about, without personal data
 */
public record Finding(
    CauseKind kind,
    long subjectId,
    Instant occurrence,
    String label,
    Map<String, String> figures) {}
