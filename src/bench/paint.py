"""Sees from outside when a window is painted: reads the pixels that the X server holds for it.

A look at them takes a fraction of a millisecond, so that it does not keep what is measured from a processor.
"""

import ctypes
import ctypes.util
import time

POLL_SECONDS = 0.002
SPARSE = 17  # every 17th pixel is read; must not divide the width of a strip
MAGENTA = 0xFF00FF  # of the empty screen; no window that is measured contains it
CARET = 60  # in pixels, more than a caret has
STRUCTURE, MAP_NOTIFY, Z_PIXMAP, ALL_PLANES = 1 << 19, 19, 2, ctypes.c_ulong(~0)


class _Image(ctypes.Structure):
    _fields_ = [
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
        ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int), ("bits_per_pixel", ctypes.c_int),
    ]  # fmt: skip


class _MapEvent(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p), ("event", ctypes.c_ulong), ("window", ctypes.c_ulong),
        ("padding", ctypes.c_long * 24),
    ]  # fmt: skip


class Screen:
    """The X screen of $DISPLAY. It should show nothing else."""

    def __init__(self):
        self.x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XGetImage.restype = ctypes.POINTER(_Image)
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        display = self.x.XOpenDisplay(None)
        if not display:
            raise SystemExit("There is no X display: run this under xvfb-run, or set DISPLAY")
        self.display = ctypes.c_void_p(display)
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))
        self.handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        self.x.XSetErrorHandler(self.handler)  # a window may disappear while it is read
        self.x.XSetWindowBackground(self.display, self.root, ctypes.c_ulong(MAGENTA))
        self.x.XClearWindow(self.display, self.root)
        self.x.XSelectInput(self.display, self.root, ctypes.c_long(STRUCTURE))
        self.x.XSync(self.display, 1)

    def forget(self):
        """Drops past events; call this before a program is started."""
        self.x.XSync(self.display, 1)

    def _mapped(self):
        event = _MapEvent()
        while self.x.XPending(self.display):
            self.x.XNextEvent(self.display, ctypes.byref(event))
            if event.type == MAP_NOTIFY:
                yield event.window

    def _size(self, window):
        root, x, y = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int()
        width, height, border, depth = (ctypes.c_uint() for _ in range(4))
        self.x.XGetGeometry(
            self.display, ctypes.c_ulong(window), *map(ctypes.byref, (root, x, y, width, height, border, depth))
        )
        return width.value, height.value

    def pixels(self, window, x, y, width, height):
        """The pixels of a part of a window, four bytes each; none if they cannot be read."""
        image = self.x.XGetImage(self.display, ctypes.c_ulong(window), x, y, width, height, ALL_PLANES, Z_PIXMAP)
        if not image:
            return b""
        part = image.contents
        data = ctypes.string_at(part.data, part.bytes_per_line * part.height)
        self.x.XDestroyImage(image) if hasattr(self.x, "XDestroyImage") else None
        return data

    def window(self, deadline):
        """The first mapped window that is large enough to be a main window."""
        while time.monotonic() < deadline:
            for window in self._mapped():
                width, height = self._size(window)
                if width >= 100 and height >= 50:
                    return window, width, height
            time.sleep(POLL_SECONDS)
        raise TimeoutError("No window came")

    def painted(self, deadline):
        """Waits until a window shows more than one colour; returns the time and the window."""
        window, width, height = self.window(deadline)
        while time.monotonic() < deadline:
            strip = self.pixels(window, 8, 0, min(72, width - 8), height)
            colours = set(memoryview(strip).cast("I")[::SPARSE])
            if len(colours) >= 3 and all(colour & 0xFFFFFF != MAGENTA for colour in colours):
                return time.monotonic(), (window, width, height)
            time.sleep(POLL_SECONDS)
        raise TimeoutError("The window stayed blank")

    def shows(self, place, colour, deadline):
        """Waits until the right half of a window shows a colour; returns the time."""
        window, width, height = place
        looked_for = colour.to_bytes(3, "little")
        while time.monotonic() < deadline:
            if looked_for in self.pixels(window, width // 2, 0, width - width // 2, height // 3):
                return time.monotonic()
            time.sleep(POLL_SECONDS)
        raise TimeoutError(f"The colour {colour:06x} did not come")

    def content(self, place):
        """The pixels of the left half of a window."""
        window, width, height = place
        return self.pixels(window, 0, 0, width // 2, height)

    def changes(self, place, before, deadline):
        """Waits until the left half of a window changes by more than a blinking caret; returns the time."""
        old = memoryview(before).cast("I")
        while time.monotonic() < deadline:
            now = self.content(place)
            if now != before and sum(a != b for a, b in zip(old, memoryview(now).cast("I"), strict=True)) > CARET:
                return time.monotonic()
            time.sleep(POLL_SECONDS)
        raise TimeoutError("Nothing changed")
