package uz.erp.catalog.image;

/**
 * A picture that could be decoded, with its thumbnail.
 *
 * @param sha256 of the content, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way into a column
public record Picture(
    String mediaType,
    int width,
    int height,
    byte[] content,
    String sha256,
    String thumbnailType,
    byte[] thumbnail) {}
