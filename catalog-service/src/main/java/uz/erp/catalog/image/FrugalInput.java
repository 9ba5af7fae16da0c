package uz.erp.catalog.image;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes that are read by one thread as long as there is memory for what it makes of them. A file
 * may ask for tables that have nothing to do with its pixels: 65,536 groups of Huffman codes in 164
 * KB, or hundreds of transforms of a WebP in a KB. Each is read before it is made, so the decoder
 * is stopped at the first one too many. Most of what a decoder allocates is garbage at once, so
 * whenever it has taken a tenth of the heap, the garbage is collected and what is left is looked
 * at.
 */
final class FrugalInput extends ImageInputStreamImpl {

  /** Asking takes longer than reading a byte. */
  private static final int READS_BETWEEN = 16;

  private static final int PARTS_FREE = 5;
  private static final int PARTS_BETWEEN_LOOKS = 10;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final byte[] content;
  private final long step = Runtime.getRuntime().maxMemory() / PARTS_BETWEEN_LOOKS;
  private long nextLook = THREADS.getCurrentThreadAllocatedBytes() + step;
  private int reads;

  /** To be made by the thread that reads, a platform thread. */
  FrugalInput(byte[] content) {
    this.content = content;
  }

  @Override
  public int read() throws IOException {
    check();
    bitOffset = 0;
    return streamPos < content.length ? content[(int) streamPos++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    check();
    bitOffset = 0;
    if (streamPos >= content.length) {
      return length == 0 ? 0 : -1;
    }
    int read = (int) Math.min(length, content.length - streamPos);
    System.arraycopy(content, (int) streamPos, target, offset, read);
    streamPos += read;
    return read;
  }

  @Override
  public long length() {
    return content.length;
  }

  private void check() throws IOException {
    if (reads++ % READS_BETWEEN == 0 && THREADS.getCurrentThreadAllocatedBytes() > nextLook) {
      System.gc();
      Runtime heap = Runtime.getRuntime();
      if (heap.maxMemory() - (heap.totalMemory() - heap.freeMemory())
          < heap.maxMemory() / PARTS_FREE) {
        throw new IOException("the decoder takes too much memory");
      }
      nextLook = THREADS.getCurrentThreadAllocatedBytes() + step;
    }
  }
}
