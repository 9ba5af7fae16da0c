package uz.erp.sales.receipt.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.sales.receipt.Receipt;
import uz.erp.sales.receipt.ReceiptFormat;
import uz.erp.sales.receipt.ReceiptPaper;
import uz.erp.sales.receipt.ReceiptPrinting;
import uz.erp.sales.receipt.Receipts;

/** Receipts of sales and refunds, to show or to print. */
@Tag(name = "receipts")
@RestController
@RequestMapping("/api/sales/")
@Allowed({"create_sales", "manage_sales", "view_all"})
class ReceiptController {

  private static final String ABOUT =
      "format=json (default) is data; pdf is a page of paper 80mm, 58mm or a4; escpos is the bytes to"
          + " send to a receipt printer: code page 866, a line with other characters as a picture."
          + " Without paper it is the roll of the store's settings (receipt_width). Texts are in the"
          + " caller's language. The same document gives the same bytes. ";

  private final Receipts receipts;
  private final ReceiptPrinting printing;

  ReceiptController(Receipts receipts, ReceiptPrinting printing) {
    this.receipts = receipts;
    this.printing = printing;
  }

  @Operation(
      operationId = "getSaleReceipt",
      summary = "The receipt of a completed sale",
      description = ABOUT + "409 sale_not_completed for a draft or a cancelled sale.")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = Receipt.class)),
        @Content(
            mediaType = MediaType.APPLICATION_PDF_VALUE,
            schema = @Schema(type = "string", format = "binary")),
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            schema = @Schema(type = "string", format = "binary"))
      })
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  @GetMapping("sales/{id}/receipt/")
  ResponseEntity<Object> ofSale(
      @PathVariable long id,
      @Parameter(description = "json by default") @RequestParam(required = false)
          @Nullable ReceiptFormat format,
      @Parameter(description = "by default what the store's printers have")
          @RequestParam(required = false)
          @Nullable ReceiptPaper paper,
      Locale language) {
    return answer(receipts.ofSale(id), format, paper, language);
  }

  @Operation(
      operationId = "getRefundReceipt",
      summary = "The receipt of a refund",
      description = ABOUT)
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = Receipt.class)),
        @Content(
            mediaType = MediaType.APPLICATION_PDF_VALUE,
            schema = @Schema(type = "string", format = "binary")),
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            schema = @Schema(type = "string", format = "binary"))
      })
  @GetMapping("refunds/{id}/receipt/")
  ResponseEntity<Object> ofRefund(
      @PathVariable long id,
      @Parameter(description = "json by default") @RequestParam(required = false)
          @Nullable ReceiptFormat format,
      @Parameter(description = "by default what the store's printers have")
          @RequestParam(required = false)
          @Nullable ReceiptPaper paper,
      Locale language) {
    return answer(receipts.ofRefund(id), format, paper, language);
  }

  private ResponseEntity<Object> answer(
      Receipts.Printable printable,
      @Nullable ReceiptFormat format,
      @Nullable ReceiptPaper paper,
      Locale language) {
    Receipt receipt = printable.receipt();
    return switch (format == null ? ReceiptFormat.JSON : format) {
      case JSON -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(receipt);
      case PDF ->
          file(receipt, "pdf", MediaType.APPLICATION_PDF, printing.pdf(printable, paper, language));
      case ESCPOS ->
          file(
              receipt,
              "bin",
              MediaType.APPLICATION_OCTET_STREAM,
              printing.escpos(printable, paper, language));
    };
  }

  private static ResponseEntity<Object> file(
      Receipt receipt, String ending, MediaType type, byte[] bytes) {
    Long refund = receipt.refund();
    String name = receipt.receiptNumber() + (refund == null ? "" : "-R" + refund) + "." + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(bytes);
  }
}
