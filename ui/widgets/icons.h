// The icons of the window: Lucide drawings from the resources, painted in the colour the place asks for and kept as
// pixmaps per size, colour and pixel ratio. Interface thread only.
#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace saga::ui {

// Named after the drawing, not after its use; None paints nothing.
enum class Icon {
    None,
    ArrowDown,
    ArrowLeftRight,
    ArrowRight,
    ArrowUp,
    Ban,
    Bookmark,
    Braces,
    ChartGantt,
    Check,
    ChevronDown,
    ChevronRight,
    ChevronUp,
    Circle,
    CircleCheck,
    CircleX,
    Clock,
    Columns,
    Copy,
    Crosshair,
    Database,
    Download,
    Ellipsis,
    ExternalLink,
    FlaskConical,
    FoldHorizontal,
    Funnel,
    Hand,
    HardDrive,
    History,
    Inbox,
    Info,
    LayoutDashboard,
    List,
    ListTree,
    LoaderCircle,
    MailX,
    Minus,
    Moon,
    OctagonX,
    Package,
    Pause,
    Pencil,
    Play,
    Plug,
    Plus,
    Radio,
    RefreshCw,
    Saga,
    ScrollText,
    Search,
    Settings,
    Share,
    ShieldCheck,
    ShoppingCart,
    SkipForward,
    Sun,
    Terminal,
    Ticket,
    Trash,
    TriangleAlert,
    Undo,
    UndoCheck,
    Unplug,
    User,
    Wallet,
    Waypoints,
    Workflow,
    X,
    Zap,
    ZoomIn,
    ZoomOut,
    Count,
};

// Path in the resources; empty for None.
QString iconPath(Icon icon);

class IconStore {
public:
    // A square of `size` logical pixels with the given device pixel ratio. Null for None and for size 0.
    QPixmap pixmap(Icon icon, int size, const QColor& colour, qreal pixelRatio) const;

    // Paints into `rect`, which must be square, with the pixel ratio of the painter's device.
    void paint(QPainter& painter, Icon icon, const QRectF& rect, const QColor& colour) const;

private:
    struct Key {
        Icon icon;
        int size;
        QRgb colour;
        int pixelRatioPercent;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed) {
            return qHashMulti(seed, static_cast<int>(key.icon), key.size, key.colour, key.pixelRatioPercent);
        }
    };

    mutable QHash<Key, QPixmap> m_pixmaps;
};

// For actions, menus and tabs: follows the theme, in the tone of secondary text, hint when disabled, primary when
// selected or active, accent when on.
QIcon themedIcon(Icon icon);

}  // namespace saga::ui
