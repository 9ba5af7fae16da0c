package uz.erp.platform.importing;

import java.util.List;

/**
 * An import as the one who works it off sees it.
 *
 * @param mode what the service knows its ways of importing by
 * @param columns for each column of the file the field, or nothing when it is skipped
 */
public record ImportJob(
    long id,
    String mode,
    boolean dryRun,
    List<String> columns,
    long employeeId,
    String employeeName) {}
