package uz.erp.catalog.image.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import uz.erp.catalog.image.ImageEditing;
import uz.erp.catalog.image.ImageQueries;
import uz.erp.catalog.image.ImageView;
import uz.erp.catalog.image.PictureReader;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.UploadPermits;

/** Pictures of a product over HTTP. */
@RestController
@RequestMapping("/api/products/products/{product}/images/")
@Tag(name = "images")
class ImageController {

  private static final String THUMBNAIL = "thumbnail";
  private static final String ORIGINAL = "original";

  /** One is decoded while another is stored. */
  private static final int AT_ONCE = 2;

  private final ImageQueries queries;
  private final ImageEditing editing;
  private final PictureReader reader;
  private final UploadPermits permits = new UploadPermits(AT_ONCE);

  ImageController(ImageQueries queries, ImageEditing editing, PictureReader reader) {
    this.queries = queries;
    this.editing = editing;
    this.reader = reader;
  }

  @GetMapping
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "listImages",
      summary = "List the pictures of a product, the primary one first, all on one page")
  PageView<ImageView> list(@PathVariable long product) {
    return all(queries.list(product));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "addImage",
      summary = "Add a picture after the others",
      description =
          "JPEG, PNG or WebP in the part `file`, recognised by its bytes, at most 5 MiB, 12,000 pixels a "
              + "side and 40 megapixels (progressive JPEG 12, WebP 4). 413 when larger, 415 `unsupported_image`, 400 "
              + "`invalid_image` when it is broken or cut off, 400 `image_dimensions_too_large`, 409 "
              + "`too_many_images` beyond ten, 409 `duplicate_image`.")
  ImageView add(@PathVariable long product, @RequestPart MultipartFile file) throws IOException {
    if (file.getSize() > PictureReader.MAX_BYTES) {
      throw new ProblemException(CommonProblem.PAYLOAD_TOO_LARGE);
    }
    // decoded before the transaction, which is not to wait for it
    return permits.take(() -> editing.add(product, reader.read(file.getBytes())));
  }

  @GetMapping("{image}/")
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "getImage",
      summary = "Get the bytes of a picture",
      description =
          "They never change under one id: 304 for who has them. `size=thumbnail` is within 256 by "
              + "256 pixels and upright.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "image/webp", schema = @Schema(type = "string", format = "binary"))
      })
  ResponseEntity<byte[]> get(
      @PathVariable long product,
      @PathVariable long image,
      @Parameter(description = "`original` or `thumbnail`") @RequestParam(defaultValue = ORIGINAL)
          String size,
      WebRequest request) {
    boolean thumbnail = size.equals(THUMBNAIL);
    if (!thumbnail && !size.equals(ORIGINAL)) {
      throw ProblemException.field("size", "validation.one_of", ORIGINAL + ", " + THUMBNAIL);
    }
    String tag = "\"" + queries.hash(product, image) + (thumbnail ? "-t" : "") + "\"";
    CacheControl caching = CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();
    if (request.checkNotModified(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).cacheControl(caching).eTag(tag).build();
    }
    ImageQueries.ImageContent content = queries.content(product, image, thumbnail);
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(caching)
        .contentType(MediaType.valueOf(content.mediaType()))
        // whatever else the bytes may be, a browser shows a picture or nothing
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Content-Disposition", "inline")
        .body(content.bytes());
  }

  @PatchMapping("{image}/")
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "changeImage",
      summary = "Make a picture the primary one",
      description = "It is put before the others, which keep their order.")
  ImageView makePrimary(
      @PathVariable long product, @PathVariable long image, @Valid @RequestBody ImageForm form) {
    return editing.makePrimary(product, image);
  }

  @PutMapping("order/")
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(
      operationId = "orderImages",
      summary = "Put the pictures of a product in order",
      description = "Names each of them once; the first becomes the primary one.")
  PageView<ImageView> order(@PathVariable long product, @Valid @RequestBody OrderForm form) {
    return all(editing.reorder(product, Objects.requireNonNull(form.images())));
  }

  @DeleteMapping("{image}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(operationId = "deleteImage", summary = "Delete a picture")
  void delete(@PathVariable long product, @PathVariable long image) {
    editing.delete(product, image);
  }

  private static PageView<ImageView> all(List<ImageView> images) {
    return new PageView<>(images.size(), null, null, images);
  }

  /**
   * @param isPrimary true; another picture becomes primary by saying so of it
   */
  record ImageForm(
      @NotNull @AssertTrue(message = "validation.primary") @Nullable Boolean isPrimary) {}

  /**
   * @param images ids of all pictures of the product
   */
  @Schema(name = "ImageOrder")
  record OrderForm(@NotNull @Size(max = 10) @Nullable List<@NotNull Long> images) {}
}
