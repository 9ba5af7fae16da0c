package uz.erp.catalog.exchange;

import java.util.List;
import uz.erp.catalog.stock.Movement;

/** An import as the one who works it off sees it. */
record ImportJob(
    long id, ImportMode mode, boolean dryRun, List<String> columns, Movement.Actor by) {}
