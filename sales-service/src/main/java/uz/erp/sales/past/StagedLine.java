package uz.erp.sales.past;

import java.util.List;

/** A row of a file that waits to be imported. */
record StagedLine(ReceiptKey key, int row, List<String> cells) {}
