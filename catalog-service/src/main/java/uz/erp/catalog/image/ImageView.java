package uz.erp.catalog.image;

/**
 * A picture as clients see it.
 *
 * @param url where its bytes are, for callers who may read products of the store
 * @param thumbnailUrl the same within 256 by 256 pixels
 * @param isPrimary whether it is the first of the product's pictures
 * @param width in pixels
 * @param height in pixels
 * @param size in bytes
 */
public record ImageView(
    long id,
    String url,
    String thumbnailUrl,
    boolean isPrimary,
    String mediaType,
    int width,
    int height,
    int size) {}
